using System.Collections.Frozen;
using Ticketing.Tickets;

namespace Ticketing.Subjects;

/// <summary>What a host says of several things.</summary>
/// <param name="Known">Those that somebody may know of.</param>
/// <param name="Unanswered">Those of which the host said nothing, also where nobody can tell who may know of them.</param>
internal sealed record SubjectAnswers(
    IReadOnlyDictionary<SubjectReference, SubjectAnswer> Known, IReadOnlySet<SubjectReference> Unanswered)
{
    /// <summary>Nothing was asked.</summary>
    public static SubjectAnswers None { get; } =
        new(FrozenDictionary<SubjectReference, SubjectAnswer>.Empty, FrozenSet<SubjectReference>.Empty);
}
