package clinic.rhomboid.intake;

import java.util.UUID;

/** A client wants the link to go on later by mail. Fired inside the transaction that keeps the draft. */
public record DraftLinkAsked(UUID draftId, String email) {}
