package clinic.rhomboid.messages;

import java.util.List;

/** What a mail tells, in words. Never a health word: a mail is read by others, and a subject by whoever sees the phone. */
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
  MOVED(
      "Your visit has a new time",
      "See, move or cancel your visit",
      "Your visit has a new time. We look forward to seeing you."),
  MOVED_UNCONFIRMED(
      "Your visit’s new time is not confirmed yet",
      "See, move or cancel your visit",
      "We are keeping the new time for you. It is not confirmed yet: we will write to you as soon as it is."),
  CANCELLED(
      "Your visit is cancelled",
      "See your cancelled visit",
      "Your visit is cancelled. There is nothing more you need to do.",
      "You are welcome to book another time whenever you like."),
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
      "If you did not ask for this mail, you can delete it.");

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
}
