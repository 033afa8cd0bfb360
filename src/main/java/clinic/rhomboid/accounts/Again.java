package clinic.rhomboid.accounts;

import clinic.rhomboid.web.FieldError;
import java.util.List;

/**
 * The page that asks for the password once more.
 *
 * @param name who is asked
 * @param unlock whether it only unlocks a session that nobody used, for which the password is enough
 * @param code whether the code of a second factor is asked for, too
 * @param next where to go on to, or empty
 * @param carried the sealed form that waits, or empty
 */
record Again(
    String name, String email, boolean unlock, boolean code, String next, String carried, List<FieldError> errors) {}
