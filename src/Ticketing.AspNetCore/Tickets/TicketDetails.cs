using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Ticketing.AspNetCore.Subjects;
using Ticketing.Merging;
using Ticketing.Splitting;
using Ticketing.Subjects;
using Ticketing.Tickets;

namespace Ticketing.AspNetCore.Tickets;

/// <summary>A ticket by itself.</summary>
[JsonNumberHandling(JsonNumberHandling.Strict)]
internal sealed record TicketDetails : TicketItem
{
    // The document is made from the shape that a serializer could fill.
    public TicketDetails()
    {
    }

    [SetsRequiredMembers]
    private TicketDetails(TicketItem item)
        : base(item)
    {
    }

    [Description("Markdown; null when it has none.")]
    [JsonPropertyOrder(1)]
    public required string? Description { get; init; }

    [Description("Who watches it: user ids. They see its public part by that.")]
    [JsonPropertyOrder(2)]
    public required IReadOnlyList<string> Watchers { get; init; } = [];

    [Description("Who is named in what was written on it, and could read it: user ids.")]
    [JsonPropertyOrder(3)]
    public required IReadOnlyList<string> Mentions { get; init; } = [];

    [Description(UnreachedPeople.Description)]
    [JsonPropertyOrder(4)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Unreached { get; init; }

    [Description("The number of the ticket into which it was merged; absent where it was not, or the caller does not see that one.")]
    [JsonPropertyOrder(5)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? MergedInto { get; init; }

    [Description(
        "The numbers of the tickets that were merged into it, as far as the caller sees them: what was said on them is read there. " +
        "Absent where there are none.")]
    [JsonPropertyOrder(6)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<long>? MergedFrom { get; init; }

    [Description("Which of its comments became tickets of their own, as far as the caller sees those; absent where none did.")]
    [JsonPropertyOrder(7)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<SplitItem>? Splits { get; init; }

    [Description("The comment of another ticket that it was; absent where it was none, or the caller does not see that ticket.")]
    [JsonPropertyOrder(8)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SplitItem? SplitFrom { get; init; }

    [Description("What of the host's own it is about, as far as the caller may know; absent where it is about nothing.")]
    [JsonPropertyOrder(9)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<SubjectItem>? Subjects { get; init; }

    /// <summary>Never: a ticket that is read by its number was not searched for.</summary>
    [JsonIgnore]
    public override HighlightItem? Highlight { get; init; }

    public static TicketDetails From(TicketWithDescription ticket) =>
        new(TicketItem.From(ticket.Ticket))
        {
            Description = ticket.Description,
            Watchers = [.. ticket.Ticket.Watchers],
            Mentions = [.. ticket.Ticket.Mentions],
        };

    /// <summary>The same with what it is about.</summary>
    public TicketDetails With(IEnumerable<ShownSubject> subjects) => subjects.Select(SubjectItem.From).ToList() is { Count: > 0 } some
        ? this with { Subjects = some }
        : this;

    /// <summary>The same with how it was merged.</summary>
    public TicketDetails With(TicketMerges merges) => this with
    {
        MergedInto = merges.Into?.Id.Value,
        MergedFrom = merges.From.Count == 0 ? null : [.. merges.From.Select(ticket => ticket.Id.Value)],
    };

    /// <summary>The same with which comments became tickets.</summary>
    public TicketDetails With(TicketSplits splits)
    {
        var into = splits.Into.OrderBy(one => one.Key)
            .SelectMany(one => one.Value.Where(other => other != default), (one, other) => new SplitItem(one.Key, other.Value))
            .ToList();
        return this with
        {
            Splits = into.Count == 0 ? null : into,
            SplitFrom = splits.From is { } from ? new(splits.FromComment, from.Id.Value) : null,
        };
    }
}
