using System.Text.Json;
using Ticketing.Storage;
using Ticketing.Tickets;
using Ticketing.Time;

namespace Ticketing.Commits;

/// <summary>Adds to a commit what a contributor says, or refuses what no store could keep.</summary>
internal static class Contributions
{
    private static readonly TextRule Name = TextRule.Required(TicketLimits.Id);

    /// <exception cref="ContributionRefusedException">Something of it cannot be stored.</exception>
    public static TicketingCommit Add(TicketingCommit commit, CommitContribution contribution) => commit with
    {
        Tickets = contribution.Events.Count == 0 ? commit.Tickets : FurtherEvents.Add(commit, contribution.Events),
        Documents = Both(commit.Documents, contribution.Documents, document => document, Read),
        Alarms = Both(
            commit.Alarms, contribution.Alarms, alarm => alarm with { DueAt = alarm.DueAt?.ToUtcMicroseconds() }, Read),
        Outbox = Both(
            commit.Outbox, contribution.Outbox, message => message with { NotBefore = message.NotBefore.ToUtcMicroseconds() }, Read),
    };

    private static IReadOnlyList<T> Both<T>(IReadOnlyList<T> there, IReadOnlyList<T> added, Func<T, T> keep, Func<T, Addition> read)
    {
        if (added.Count == 0)
            return there;
        var known = there.Select(one => Identity(read(one))).ToHashSet();
        foreach (var addition in added.Select(read))
        {
            Check(addition);
            if (!known.Add(Identity(addition)))
                throw new ContributionRefusedException($"adds {addition.Name}, which the commit has already");
        }

        return [.. there, .. added.Select(keep)];
    }

    private static Addition Read(DocumentChange one) => new($"the document {one.Kind}/{one.Key}", one.Kind, one.Key, one.Json ?? "null");

    private static Addition Read(AlarmChange one) => new($"the alarm {one.Kind}/{one.Key}", one.Kind, one.Key, one.Payload);

    private static Addition Read(OutboxMessage one) =>
        new($"the message {one.Id}", "outbox", one.Id, one.Payload) { Channel = one.Channel, Receiver = one.Receiver, Lane = one.Lane };

    private static (string Kind, string Key) Identity(Addition addition) => (addition.Kind, addition.Key);

    private static void Check(Addition addition)
    {
        string?[] names = [addition.Kind, addition.Key, addition.Channel, addition.Receiver, addition.Lane];
        if (names.OfType<string>().Select(Name.Refuse).FirstOrDefault(refused => refused is not null) is { } refusal)
            throw new ContributionRefusedException($"adds {addition.Name}, whose name cannot be kept ({refusal.Text})");
        try
        {
            using var _ = JsonDocument.Parse(addition.Json);
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException)
        {
            throw new ContributionRefusedException($"adds {addition.Name}, whose content is no JSON");
        }
    }

    /// <summary>What is added, for checks and in errors: not with its content, which is people's.</summary>
    private readonly record struct Addition(string Name, string Kind, string Key, string Json)
    {
        public string Channel { get; init; } = Kind;

        public string? Receiver { get; init; }

        public string? Lane { get; init; }
    }
}
