using System.Text.Json.Serialization;

namespace Ticketing.Training.Schedules;

/// <summary>
/// A schedule as the API and the documents carry it:
/// <c>{"kind":"uniform","from":"00:00:01","to":"00:00:02","hours":{"from":"09:00","to":"17:00","days":["monday"]},"seed":7}</c>.
/// Reading what is none throws a <see cref="TicketValidationException"/> that names each wrong field, such as <c>schedule.from</c>.
/// </summary>
/// <param name="Schedule">The schedule, valid when it was read.</param>
/// <param name="Seed">What chance begins with; null leaves it to the deployment.</param>
[JsonConverter(typeof(ScheduleRequestConverter))]
public sealed record ScheduleRequest(Schedule Schedule, ulong? Seed = null);
