package clinic.remit.kit.http;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A POST that may be repeated safely. The caller sends an Idempotency-Key; the answer is kept under it in the very
 * transaction of the use case, so there is no moment at which one is true and the other not. The same key with the same
 * body gets the same answer; with another body, 422; while the first is under way, 409. A refusal is not kept,
 * nor is what an answer tells only once ({@link SaidOnce}).
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {}
