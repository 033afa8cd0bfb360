package clinic.rhomboid.retention;

/** Why a record is restricted, opened again or erased: words for the trail, which holds no free text. */
public enum Grounds {
  CLIENT_ASKED("the client asked"),
  TIME_IS_OVER("the time of retention is over"),
  CLIENT_RETURNED("the record is needed again"),
  RESTORED("erased before the backup was restored");

  final String words;

  Grounds(String words) {
    this.words = words;
  }
}
