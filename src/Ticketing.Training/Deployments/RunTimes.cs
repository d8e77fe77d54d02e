using Ticketing.Training.Schedules;

namespace Ticketing.Training.Deployments;

/// <summary>When the exercises of a run are due: a pure function of what is stored of it.</summary>
internal static class RunTimes
{
    public static IReadOnlyList<DateTimeOffset> Of(Deployment deployment, int index, Run run)
    {
        var schedule = deployment.Schedule.Schedule;
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(run.TimeZone, out var found) ? found : TimeZoneInfo.Utc;
        var times = new List<DateTimeOffset>(run.Items.Length);
        foreach (var (place, segment) in run.Segments.Index())
        {
            var end = place + 1 < run.Segments.Length ? run.Segments[place + 1].From : run.Items.Length;
            if (end <= segment.From)
                continue;
            // All that was to come is planned, of which a later segment takes the rest.
            var planned = Timetable.Of(schedule, run.Items.Length - segment.From, segment.Start, zone, Seed(deployment, index, place));
            times.AddRange(planned.Take(end - segment.From));
        }

        return times;
    }

    /// <summary>The seed of a run: trainees of one deployment do not get theirs at the same moments.</summary>
    public static ulong Seed(Deployment deployment, int run, int segment = 0) =>
        unchecked(deployment.Seed + ((ulong)run * 0x9E3779B97F4A7C15UL) + ((ulong)segment * 0xBF58476D1CE4E5B9UL));
}
