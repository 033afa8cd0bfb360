package clinic.rhomboid.jobs;

import com.github.kagkarlsson.scheduler.task.Task;

/** Work that is a row in the database: picked by one node, run again after a crash. Every bean of this type is known. */
public interface Job {

  Task<?> task();
}
