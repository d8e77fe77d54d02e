using Ticketing.Training.Pseudonyms.Inventing;

namespace Ticketing.Training.Pseudonyms.Finding;

/// <summary>A piece of a <see cref="PlainText"/> that identifies something.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it has ended.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Rank">Which of several that overlap says what it is: the highest.</param>
internal sealed record Found(int Start, int End, MarkKind Kind, int Rank)
{
    /// <summary>Which person; null for what is none.</summary>
    public Person? Person { get; init; }

    /// <summary>Which form of the name.</summary>
    public NameForm Form { get; init; }

    /// <summary>A password, which looks like nothing.</summary>
    public bool IsSecret { get; init; }
}
