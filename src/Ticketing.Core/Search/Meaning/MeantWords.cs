using System.Collections.Frozen;
using Ticketing.People;
using Ticketing.Tickets;

namespace Ticketing.Search.Meaning;

/// <summary>Words that other help desks have for what ours calls otherwise, in English and French, folded and without gaps.</summary>
internal static class MeantWords
{
    private static readonly FrozenDictionary<string, StatusCategory> Categories = Table(
        (StatusCategory.Open, "new todo unstarted received nouveau nouvelle afaire ouvert ouverte"),
        (StatusCategory.Active, "active started inprogress progress wip working doing assigned encours actif active"),
        (StatusCategory.Waiting, "waiting wait onhold hold paused suspended snoozed stalled enattente attente suspendu bloque"),
        (StatusCategory.Done, "done finished complete completed resolved solved fixed termine terminee fait resolu resolue"),
        (StatusCategory.Closed, "closed close archived ended verified ferme fermee clos cloture archive"));

    private static readonly FrozenDictionary<string, Priority> Priorities = Table(
        (Priority.Low, "minor trivial lowest p4 p5 basse faible mineure"),
        (Priority.Normal, "medium moderate default p3 normale moyenne"),
        (Priority.High, "major important p2 haute elevee importante"),
        (Priority.Urgent, "critical highest blocker emergency p1 p0 urgente critique"));

    /// <summary>The category of statuses that somebody means by a word.</summary>
    public static StatusCategory? CategoryOf(string text) => Find(Categories, text);

    /// <summary>The priority that somebody means by a word.</summary>
    public static Priority? PriorityOf(string text) => Find(Priorities, text);

    private static T? Find<T>(FrozenDictionary<string, T> table, string text) where T : struct =>
        table.TryGetValue(NameWords.Joined(text), out var meant) ? meant : null;

    private static FrozenDictionary<string, T> Table<T>(params (T Meant, string Words)[] rows) => rows
        .SelectMany(row => row.Words.Split(' '), (row, word) => (word, row.Meant))
        .DistinctBy(row => row.word)
        .ToFrozenDictionary(row => row.word, row => row.Meant, StringComparer.Ordinal);
}
