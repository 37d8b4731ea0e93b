/** Whether a patient may go home after a dose, and what calls the physician before. */
package clinic.remit.scheduling.session.discharge;
