using System.Globalization;
using Ticketing.Commands;
using Ticketing.Tickets;
using Ticketing.Time;
using Ticketing.Workflows;

namespace Ticketing.Bulk;

/// <summary>What a bulk change means for a ticket, as a command, and what takes it back. Pure.</summary>
internal static class BulkRules
{
    private const int MostQuery = 2000;

    /// <exception cref="TicketValidationException">The change is none.</exception>
    public static void Check(string query, BulkChange change)
    {
        var errors = new FieldErrors();
        errors.Check("query", query, MostQuery);
        if (!Enum.IsDefined(change.Part))
            errors.Add("change", "There is no such change.", FieldErrorCodes.Unknown, change.Part.ToString());
        if (change.Part is BulkPart.Field != change.Field is not null)
            errors.Add("field", "Name the field, and only where a field is to change.", FieldErrorCodes.Required);
        switch (change.Part)
        {
            case BulkPart.AddTags or BulkPart.RemoveTags when change.Values.Count > 0:
                errors.CheckTags("values", [.. change.Values]);
                break;
            case BulkPart.Assignee or BulkPart.Team or BulkPart.Due or BulkPart.Field when change.Values.Count == 0:
                break;
            case BulkPart.Field:
                foreach (var value in change.Values)
                    errors.Check("values", value, TicketLimits.FieldUrl);
                break;
            default:
                errors.Require("values", change.Values.FirstOrDefault(), TicketLimits.Id);
                if (change.Values.Count > 1)
                    errors.Add("values", Wording.Of(FieldErrorCodes.TooMany, $"There may be {1} at most."));
                break;
        }

        var only = Only(change.Values);
        if (change.Part is BulkPart.Priority && only is not null && Priority(only) is null)
            errors.Add("values", Wording.Of(FieldErrorCodes.NoneOf, $"Known are {"low, normal, high, urgent"}."));
        if (change.Part is BulkPart.Due && only is not null && Moment(only)?.IsKept() is not true)
        {
            errors.Add("values", Wording.Of(
                FieldErrorCodes.OutOfRange,
                $"Write a moment with its offset, in the years {UtcMicroseconds.FirstYear} to {UtcMicroseconds.LastYear}."));
        }

        errors.ThrowIfAny();
    }

    /// <summary>What a ticket has of what a change is about; of tags, those that the change names.</summary>
    public static EquatableSet ValueOf(Ticket ticket, BulkChange change) => change.Part switch
    {
        BulkPart.Transition => new([ticket.Status]),
        BulkPart.Priority => new([Name(ticket.Priority)]),
        BulkPart.Assignee => OneOrNone(ticket.Assignee),
        BulkPart.Team => OneOrNone(ticket.Team),
        BulkPart.Category => new([ticket.Category]),
        BulkPart.Due => OneOrNone(ticket.DueAt?.ToString("O", CultureInfo.InvariantCulture)),
        BulkPart.AddTags or BulkPart.RemoveTags => new(Tags(change).Where(ticket.Tags.Contains)),
        _ => ticket.Fields[change.Field!].Values,
    };

    /// <summary>The command that makes the change.</summary>
    /// <returns>Null where there is nothing to do: the ticket is in the status that the trigger leads to.</returns>
    public static TicketCommand? Make(Ticket ticket, BulkChange change, IWorkflow workflow) => change.Part switch
    {
        BulkPart.Transition => IsThere(ticket, Only(change.Values)!, workflow) ? null : new FireTransition(Only(change.Values)!),
        BulkPart.AddTags => WithTags(ticket, change, Tags(change)),
        BulkPart.RemoveTags => WithTags(ticket, change, []),
        _ => Set(change, change.Values),
    };

    /// <summary>The command that puts back what a ticket had.</summary>
    /// <returns>Null where the workflow has no way back.</returns>
    public static TicketCommand? PutBack(Ticket ticket, BulkChange change, EquatableSet before, IWorkflow workflow) => change.Part switch
    {
        BulkPart.Transition => workflow.From(ticket.Status).FirstOrDefault(way => way.To == Only(before)) is { } way
            ? new FireTransition(way.Trigger)
            : null,
        BulkPart.AddTags or BulkPart.RemoveTags => WithTags(ticket, change, before),
        _ => Set(change, before),
    };

    private static TicketCommand Set(BulkChange change, EquatableSet values) => change.Part switch
    {
        BulkPart.Priority => new EditTicket { Priority = Priority(Only(values)!)!.Value },
        BulkPart.Assignee => new AssignTicket { Assignee = new(Only(values)) },
        BulkPart.Team => new AssignTicket { Team = new(Only(values)) },
        BulkPart.Category => new EditTicket { Category = Only(values)! },
        BulkPart.Due => new EditTicket { DueAt = new(Moment(Only(values))) },
        _ => new EditTicket { Fields = new Dictionary<string, IReadOnlyList<string>> { [change.Field!] = [.. values] } },
    };

    private static EditTicket WithTags(Ticket ticket, BulkChange change, IEnumerable<string> tags) =>
        new() { Tags = new([.. ticket.Tags.Except(Tags(change)), .. tags]) };

    private static IEnumerable<string> Tags(BulkChange change) => change.Values.Select(Ticket.NormalizeTag).Distinct();

    private static bool IsThere(Ticket ticket, string trigger, IWorkflow workflow) =>
        workflow.From(ticket.Status).All(way => way.Trigger != trigger)
        && workflow.Transitions.Any(way => way.Trigger == trigger && way.To == ticket.Status);

    private static string? Only(EquatableSet values) => values.FirstOrDefault();

    private static EquatableSet OneOrNone(string? value) => value is null ? default : new([value]);

    private static string Name(Priority priority) => priority.ToString().ToLowerInvariant();

    private static Priority? Priority(string name) =>
        Enum.GetValues<Priority>().Cast<Priority?>().FirstOrDefault(priority => Name(priority!.Value) == name);

    private static DateTimeOffset? Moment(string? text) =>
        DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment)
            ? moment
            : null;
}
