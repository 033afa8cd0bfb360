package clinic.rhomboid.messages;

import java.util.List;

/** What a notice says beside the words of its kind, as it is stored. */
record NoticeFacts(String name, List<Letter.Row> rows) {}
