package clinic.rhomboid.review;

import clinic.rhomboid.Database;
import clinic.rhomboid.answers.Answers;
import clinic.rhomboid.booking.Appointments;
import clinic.rhomboid.booking.VisitScreening;
import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.intake.AnswersJson;
import clinic.rhomboid.intake.Intakes;
import clinic.rhomboid.screening.RuleSet;
import clinic.rhomboid.vault.Vault;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** A client who corrects what they answered: another revision of the same intake, screened again. */
@ApplicationScoped
class Answering {

  @Inject Database database;
  @Inject Appointments appointments;
  @Inject Clients clients;
  @Inject Intakes intakes;
  @Inject RuleSet rules;
  @Inject VisitScreening screening;
  @Inject Vault vault;
  @Inject EntityManager entities;
  @Inject Clock clock;

  /** The same answers signed once more, with nothing decided anew. */
  void again(UUID visit) {
    correct(visit, null, null);
  }

  /** Other answers, and the state that the visit has with them. */
  void correct(UUID visit, Answers answers, String state) {
    QuarkusTransaction.requiringNew().run(() -> {
      var booked = appointments.findById(visit);
      var revision = UUID.randomUUID();
      var key = clients.findById(booked.clientId).keyId;
      var before = intakes.current(booked.intakeId).orElseThrow();
      var said = answers == null ? intakes.answers(before) : answers;
      var sealed = vault.seal(key, new AnswersJson(rules).write(said).toString(), "answers");
      var columns = database.column("SELECT column_name FROM information_schema.columns WHERE table_name = 'intake_revision'"
          + " AND column_name NOT IN ('id', 'number', 'answers', 'answers_sha256', 'signed_at') ORDER BY 1");
      var kept = String.join(", ", columns);
      entities.createNativeQuery("INSERT INTO intake_revision (id, number, answers, answers_sha256, signed_at, " + kept + ")"
              + " SELECT :id, number + 1, :answers, :digest, :now, " + kept + " FROM intake_revision WHERE id = :before")
          .setParameter("id", revision).setParameter("answers", sealed).setParameter("digest", sha256(sealed))
          .setParameter("now", clock.instant()).setParameter("before", before.id).executeUpdate();
      entities.flush();
      if (state != null) {
        var day = LocalDate.ofInstant(booked.startsAt, ZoneId.of("America/New_York"));
        var decision = screening.on(day, said, clients.findById(booked.clientId).birthDate);
        var result = intakes.judge(intakes.current(booked.intakeId).orElseThrow(), decision, decision.disposition(), List.of(), day);
        entities.flush();
        entities.createNativeQuery("UPDATE appointment SET state = :state, screening_id = :result, acceptance_id = NULL,"
                + " review_asked_at = cast(:now AS timestamptz), review_until = cast(:now AS timestamptz) + interval '10 hours'"
                + " WHERE id = :visit")
            .setParameter("state", state).setParameter("result", result.id).setParameter("now", clock.instant())
            .setParameter("visit", visit).executeUpdate();
      }
    });
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
