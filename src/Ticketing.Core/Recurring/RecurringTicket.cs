using System.Text.Json.Serialization;
using Ticketing.Commits;

namespace Ticketing.Recurring;

/// <summary>A ticket that is filed again and again, by a template and a schedule. Immutable.</summary>
public sealed record RecurringTicket : IBookEntry<RecurringTicket>
{
    /// <summary>Its id, which the help desk gives it; empty for one that is to be added.</summary>
    [JsonIgnore]
    public string Id { get; init; } = "";

    /// <summary>Raised by every change; what a change may be meant for. Filing a ticket is none.</summary>
    [JsonIgnore]
    public int Version { get; init; }

    /// <summary>
    /// What people call it; 1 to <see cref="RecurringLimits.Name"/> characters, unlike the others of its project. It stands in the history
    /// of the tickets, and is their title where the template has none.
    /// </summary>
    public required string Name { get; init; }

    /// <summary>The id of the template that is filed, as it is by then.</summary>
    public required string Template { get; init; }

    /// <summary>Who needs the tickets (user id).</summary>
    public required string Requester { get; init; }

    /// <summary>
    /// When: a cron expression of five fields (minute, hour, day of the month, month, day of the week), such as <c>0 9 * * 1</c>. Between
    /// two times are <see cref="RecurringLimits.Minutes"/> minutes at least.
    /// </summary>
    public required string Schedule { get; init; }

    /// <summary>The zone in which the schedule is meant, as an IANA name.</summary>
    /// <value>Default <c>UTC</c>.</value>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>The last day on which one is filed, in that zone; null for no end.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>Whether tickets are filed.</summary>
    /// <value>Default true.</value>
    public bool IsOn { get; init; } = true;

    /// <summary>The key of the template's project, which whoever changes the recurring ticket manages. The help desk sets it.</summary>
    public string Project { get; init; } = "";

    /// <summary>
    /// Who saved it last (user id): the tickets are filed in his name, as far as he may by then. The help desk sets it.
    /// </summary>
    public string Owner { get; init; } = "";

    RecurringTicket IBookEntry<RecurringTicket>.At(string id, int version) => this with { Id = id, Version = version };
}
