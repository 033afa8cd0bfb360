package clinic.rhomboid.messages;

import java.util.List;

/**
 * What a mail tells, in words. Never a health word: a mail is read by others, and a subject by whoever sees the phone. Long
 * because it is nothing but words, and they are read together.
 */
public enum MessageKind {
  CONFIRMED(
      "Your visit is booked",
      "See, move or cancel your visit",
      "Your visit is booked. We look forward to seeing you."),
  REVIEW_ASKED(
      "Your visit is not confirmed yet",
      "See, move or cancel your visit",
      "We are keeping this time for you. It is not confirmed yet: we will write to you as soon as it is."),
  CALL_ASKED(
      "We have your request",
      "See or cancel your request",
      "Thank you for your request. A therapist will get in touch with you.",
      "No time is booked yet, so nothing is confirmed yet."),
  CALL_ACCEPTED(
      "A therapist says yes: choose your time",
      "Choose your time",
      "Good news: a therapist says yes to your visit. Now you can choose the time that suits you.",
      "Nothing is confirmed yet: your visit is booked once you have chosen a time."),
  DECLINED(
      "We can’t confirm your visit",
      "See your request",
      "We are sorry: we can’t confirm this visit. No time is kept for you, and it costs you nothing.",
      "If you would like to talk about it, please call us."),
  QUESTION_ASKED(
      "Your therapist has a question",
      "Read and answer it",
      "Before your visit, your therapist would like to know one thing from you. It takes a minute.",
      "The link opens your visit. The question is there, behind your birth date or a code, so that nobody else reads it."),
  MOVED(
      "Your visit has a new time",
      "See, move or cancel your visit",
      "Your visit has a new time. We look forward to seeing you."),
  MOVED_UNCONFIRMED(
      "Your visit’s new time is not confirmed yet",
      "See, move or cancel your visit",
      "We are keeping the new time for you. It is not confirmed yet: we will write to you as soon as it is."),
  SUSPENDED(
      "Please look at your visit: it is on hold",
      "See why, and what you can do",
      "Your visit is on hold, and we are keeping its time for you. Please open the link: it says what to do next.",
      "If anything is unclear, please call us."),
  BACK_TO_REVIEW(
      "Your visit waits for a therapist",
      "See, move or cancel your visit",
      "A therapist looks at your visit again before it takes place. We are keeping your time, but it is not confirmed"
          + " until then: we will write to you as soon as it is."),
  CANCELLED(
      "Your visit is cancelled",
      "See your cancelled visit",
      "Your visit is cancelled. There is nothing more you need to do.",
      "You are welcome to book another time whenever you like."),
  LEFT_ALONE(
      "Do you come all the same?",
      "Say whether you come",
      "The visit together with yours does not take place. Yours stays booked as it is.",
      "Please tell us whether you come all the same, or cancel it if you would rather not."),
  COMPANY_BACK(
      "You come together after all",
      "See, move or cancel your visit",
      "The visit together with yours takes place after all. Yours stays booked as it is."),
  EXPIRED(
      "We could not confirm your visit in time",
      "See your request",
      "We are sorry: nobody here could confirm your visit in time, so no time is kept for you any more.",
      "It costs you nothing. Please choose another time, or call us and we will find one for you."),
  LINK_ASKED(
      "Your link to your visit",
      "See, move or cancel your visit",
      "Here is the link you asked for. Nothing about your visit has changed.",
      "If you did not ask for this mail, you can delete it."),
  LINK_RENEWED(
      "Your new link to your visit",
      "See, move or cancel your visit",
      "Here is a new link to your visit. The one you had before opens nothing any more. Nothing about your visit has changed."),
  AFTER_CARE(
      "Your therapist has written to you",
      "Read it",
      "You asked for it, and here it is: your therapist has written something for you, for the days after your visit.",
      "The page asks who you are first, so that nobody else reads it."),
  FORM_MISSING(
      "Please fill in your form before your visit",
      "Fill in your form",
      "Before your visit we need your form, so that it is safe and fits you. It takes a few minutes, on your phone too.",
      "You can stop at any time and go on later: nothing you have answered is lost."),
  DAY_CHECK(
      "Your visit is today: has anything changed?",
      "Answer before your visit",
      "We look forward to seeing you today. Please tell us before you come whether anything has changed since you signed.",
      "It is one page, and takes a minute."),
  CLIENT_CODE(
      "Your code",
      null,
      "Type this code into the page that asked for it. It is good for ten minutes, and only in the browser you asked with.",
      "We never ask for it by phone. If you did not ask for it, you can delete this mail: nobody has seen anything of yours."),
  REQUEST_DONE(
      "We have answered your request",
      "Read our answer",
      "/me",
      false,
      "We have looked at what you asked us about your record. Our answer is on your own pages, which ask for a code first."),
  DRAFT_LINK(
      "Your link to go on with your booking",
      "Go on with your booking",
      "Here is the link you asked for. It takes you back to where you stopped, on any device, and asks for your birth date.",
      "If you don’t book, everything you have typed is erased after 14 days.",
      "If you did not ask for this mail, you can delete it."),
  FOLLOW_UP(
      "How are you today?",
      "Answer with one press",
      "/followups/",
      false,
      "You were with us a day or two ago. How are you now? One press is enough, and your therapist sees it before your next visit.",
      "The link works for 14 days. If you would rather not answer, just delete this mail: we don’t ask again."),
  WAITLIST_JOINED(
      "You are on our waiting list",
      "See what you wait for, or leave the list",
      "/waitlist/",
      false,
      "You are on our waiting list. As soon as a time is free that fits you, we keep it for you and write to you.",
      "You can leave the list at any time: the link below stays the same."),
  WAITLIST_OFFER(
      "A time is free for you",
      "Take it, or pass it on",
      "/waitlist/",
      false,
      "You are waiting for a time with us, and one is free now. We keep it for you until the moment below.",
      "If you don’t want it, just pass it on with the same link: then we ask the next person sooner."),
  VISIT_PROPOSAL(
      "Your visit needs another time or therapist",
      "Accept it, or tell us otherwise",
      "/proposals/",
      false,
      "We are sorry: your therapist can’t be with you at your visit. We have kept another place for you, below.",
      "Nothing changes until you have answered. Please tell us with the link whether this suits you."),
  SERIES_BOOKED(
      "Your visits are booked",
      "See your visits, and fill in the forms",
      "/series/",
      false,
      "Your visits are booked. We look forward to seeing you.",
      "Each visit needs its own form, so that it is safe and fits you that day. It takes a few minutes, and we remind you."),
  SERIES_CANCELLED(
      "Your visits are cancelled",
      "See your visits",
      "/series/",
      false,
      "These visits are cancelled. There is nothing more you need to do.",
      "You are welcome to book another time whenever you like."),
  SERIES_MOVED(
      "Your visits have new times",
      "See your visits, and fill in the forms",
      "/series/",
      false,
      "Your visits have new times. We look forward to seeing you."),
  INVITATION(
      "You are invited to the clinic’s pages",
      "Choose your password",
      "/invitations/",
      true,
      "An account has been made for you, so that you can sign in to the clinic’s pages. Choose a password for it first.",
      "The link works once, and for 7 days. If you don’t know what this is about, you can delete this mail."),
  PASSWORD_RESET(
      "Choose a new password",
      "Choose a new password",
      "/login/reset/",
      true,
      "Somebody has asked for a new password for your account. If that was you, choose one now.",
      "The link works once, and for 10 minutes. If it wasn’t you, you can delete this mail: nothing has changed."),
  PASSWORD_CHANGED(
      "Your password was changed",
      "It wasn’t you? Choose a new password",
      "/login/reset",
      true,
      "The password of your account was changed. You have been signed out everywhere else.",
      "If this was you, there is nothing to do. If it wasn’t, choose a new password at once and tell the owner of the clinic."),
  ROLES_CHANGED(
      "Your roles were changed",
      "Sign in",
      "/login",
      true,
      "What you may do on the clinic’s pages was changed, and you have been signed out everywhere. Please sign in again.",
      "If this surprises you, ask the owner of the clinic."),
  SECOND_FACTOR_CHANGED(
      "Your second step of signing in was changed",
      "See your account",
      "/account",
      true,
      "The app or the codes that you sign in with, beside your password, were set up anew or taken away.",
      "If this surprises you, change your password at once and tell the owner of the clinic."),
  EMAIL_CHANGED(
      "Your e-mail address was changed",
      "",
      null,
      true,
      "Your account at the clinic now has another e-mail address. This one no longer signs you in, and gets no more mail.",
      "If this surprises you, call the clinic at once."),
  RECORD_ERASED(
      "Your record is deleted",
      "",
      null,
      false,
      "You asked us to delete your record. It is done: what you told us can’t be read by anybody any more.",
      "That you were here, when, and what it cost stays in our books without your name."),
  RECORD_LOCKED(
      "Your record is locked",
      "",
      null,
      false,
      "You asked us to delete your record. What we may delete is gone: your addresses, unfinished forms and mails.",
      "The law has us keep records of treatment for some years. Yours is locked: nobody here reads it, and it is deleted"
          + " as soon as that time is over.",
      "Whatever opened your record, your links too, has stopped working."),
  SETUP_LINK(
      "Set up your clinic",
      "Set up your clinic",
      "/setup/",
      true,
      "Your booking system is running and waits for you. The link below lets you set a password and leads you through the rest.",
      "It works once and for 7 days. Whoever opens it first becomes the owner, so keep it to yourself."),
  MAIL_TEST(
      "A test mail from your booking system",
      "",
      null,
      true,
      "You asked for this mail to see whether mail works. It does: your clients will get theirs."),
  REVIEW_WAITS(
      "A request waits for a therapist",
      "See your visits",
      "/therapist",
      true,
      "Somebody has asked for a visit that a therapist must decide about. Please make sure that one looks at it in time."),
  VISIT_ON_HOLD(
      "A visit is on hold",
      "See your visits",
      "/therapist",
      true,
      "A visit that was booked may not take place as it stands. Please look at it, and talk to the client if need be."),
  QUESTION_ANSWERED(
      "Your question was answered",
      "Open your queue",
      "/therapist/queue",
      true,
      "A client has answered the question you asked. The answer is on the page of the visit."),
  CALL_WANTED(
      "Somebody asked to be called now",
      "See who, and call",
      "/owner/calls",
      true,
      "Somebody asked to be called now. Please open the page, call them, and note there that you did.",
      "If you can’t, tell the front desk at once: it sees the same page."),
  TRAIL_ANCHORED(
      "Today’s anchor of your clinic’s trail",
      "Verify the trail",
      "/owner/trail/verification",
      true,
      "Keep this mail. The anchor in it proves later that nobody has deleted or rewritten what the trail held today.",
      "To check, open the link and paste the anchor."),
  BREAK_GLASS_OPENED(
      "Somebody opened a record by break-glass",
      "See who, whose and why",
      "/owner/break-glass",
      true,
      "A therapist has opened the record of a client who is not theirs. They may read it for 60 minutes.",
      "Please look whether that was right. You can end it at once."),
  CLINIC_EXPORTED(
      "Everything in your clinic was exported, records included",
      "See the trail",
      "/owner/trail",
      true,
      "An owner has taken a file with all the clinic’s data, in which clients’ records can be read by whoever has it.",
      "If that was not to be, speak with them today and see where the file is.");

  /** What its reader sees first, and what a list of mails calls it. */
  public final String subject;
  final String linkLabel;
  final List<String> paragraphs;
  /** Of a {@link Notice}: the address its link begins with, or null when it has none. */
  final String linkPath;
  /** Whether it is for people who work here; the front desk does not read those. */
  final boolean forStaff;

  MessageKind(String subject, String linkLabel, String... paragraphs) {
    this(subject, linkLabel, null, false, paragraphs);
  }

  MessageKind(String subject, String linkLabel, String linkPath, boolean forStaff, String... paragraphs) {
    this.subject = subject;
    this.linkLabel = linkLabel;
    this.paragraphs = List.of(paragraphs);
    this.linkPath = linkPath;
    this.forStaff = forStaff;
  }

  /** What the address of its link begins with, and what its token is made with; null when it has none. */
  public String linkPath() {
    return linkPath;
  }

  /** The page below a visit's own that the mail about it leads to; empty for the visit's own. */
  String below() {
    return switch (this) {
      case AFTER_CARE -> "/aftercare";
      case DAY_CHECK -> "/today";
      default -> "";
    };
  }
}
