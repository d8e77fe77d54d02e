using Ticketing.Tickets;

namespace Ticketing.Commands;

/// <summary>What commands do to what tickets are about: the one place that refuses and records it.</summary>
internal static class SubjectChanges
{
    /// <summary>The field that names it.</summary>
    public const string Field = "subjects";

    /// <summary>Refuses what cannot be the subjects of a ticket, before anybody is asked for them.</summary>
    public static void Check(IReadOnlyCollection<string> named, FieldErrors errors)
    {
        if (named.Count > TicketLimits.Subjects)
            errors.Add(Field, TooMany());
        foreach (var text in named.Take(TicketLimits.Subjects).Where(text => SubjectReference.Read(text) is null))
            errors.Add(Field, NoReference(text));
    }

    /// <summary>What is named, once nothing is wrong with it.</summary>
    public static IReadOnlyList<SubjectReference> Read(IReadOnlyCollection<string> named) =>
        [.. named.Select(SubjectReference.Read).OfType<SubjectReference>()];

    /// <summary>Records what a ticket is about, as far as it is not yet.</summary>
    /// <exception cref="TicketValidationException">Something of it is not there, or is more than there may be.</exception>
    public static void Add(TicketDraft draft, IReadOnlyCollection<SubjectReference> references, DecisionFacts facts)
    {
        if (references.Count == 0)
            return;
        var errors = new FieldErrors();
        foreach (var missing in references.Where(one => !facts.Subjects.Any(subject => subject.Reference == one)))
            errors.Add(Field, Missing(missing, facts));
        var there = draft.Ticket!.Subjects.ToList();
        // What is called otherwise by now takes the place of what was said of it.
        var added = facts.Subjects.Except(there).ToList();
        var removed = there.Where(subject => added.Exists(one => one.Reference == subject.Reference)).ToList();
        if (there.Count + added.Count - removed.Count > TicketLimits.Subjects)
            errors.Add(Field, TooMany());
        errors.ThrowIfAny();
        if (added.Count > 0)
        {
            draft.Record(new KeysChanged(TicketKeyKind.Subject)
            {
                Added = new(added.Select(subject => subject.ToString())),
                Removed = new(removed.Select(subject => subject.ToString())),
            });
        }
    }

    /// <summary>Why a ticket cannot be about what one is about that is merged into it; null where it can.</summary>
    public static Wording? RefuseToTake(Ticket into, Ticket merged) => Taken(into, merged) is { Count: > 0 and var added }
        && added + into.KeysOf(TicketKeyKind.Subject).Count > TicketLimits.Subjects
            ? Wording.Of(
                FieldErrorCodes.MergeSubjects,
                $"Together they are about more than {TicketLimits.Subjects} things, and no ticket is: take some off first.")
            : null;

    /// <summary>
    /// Records that a ticket is about what one is about that is merged into it, as far as it is not yet. The host is not asked: whoever
    /// merges need not know of it all.
    /// </summary>
    public static void Take(TicketDraft draft, Ticket merged)
    {
        var added = Taken(draft.Ticket!, merged);
        if (added.Count > 0)
            draft.Record(new KeysChanged(TicketKeyKind.Subject) { Added = added });
    }

    /// <summary>Records that a ticket is not about what it took, but for what was said of itself meanwhile, by another name.</summary>
    /// <param name="draft">The ticket.</param>
    /// <param name="taken">That, as its keys.</param>
    public static void GiveBack(TicketDraft draft, EquatableSet taken)
    {
        EquatableSet removed = new(taken.Where(draft.Ticket!.KeysOf(TicketKeyKind.Subject).Contains));
        if (removed.Count > 0)
            draft.Record(new KeysChanged(TicketKeyKind.Subject) { Removed = removed });
    }

    private static EquatableSet Taken(Ticket into, Ticket merged)
    {
        var there = into.Subjects.Select(subject => subject.Reference).ToHashSet();
        return new(merged.Subjects.Where(subject => !there.Contains(subject.Reference)).Select(subject => subject.ToString()));
    }

    private static Wording Missing(SubjectReference missing, DecisionFacts facts) => facts.UnansweredSubjects.Contains(missing)
        ? Wording.Of(FieldErrorCodes.Unanswered, $"'{missing}' cannot be looked up just now. Try again in a moment.")
        : Wording.Of(FieldErrorCodes.Unknown, $"There is no '{missing}'.");

    private static Wording NoReference(string text) => Wording.Of(
        FieldErrorCodes.NoSubject,
        $"'{text}' names nothing that a ticket can be about: write the kind, a slash and the id, as in order/42.");

    private static Wording TooMany() => Wording.Of(FieldErrorCodes.TooMany, $"There may be {TicketLimits.Subjects} at most.");
}
