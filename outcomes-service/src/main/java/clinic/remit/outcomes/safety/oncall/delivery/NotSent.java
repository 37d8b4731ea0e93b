package clinic.remit.outcomes.safety.oncall.delivery;

/** A message was not taken; the reason is a short code that is kept with the attempt. */
class NotSent extends RuntimeException {

    NotSent(String why) {
        super(why);
    }
}
