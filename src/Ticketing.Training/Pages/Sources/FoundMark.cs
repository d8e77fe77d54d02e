using Ticketing.Training.Pseudonyms;
using Ticketing.Training.Sources;

namespace Ticketing.Training.Pages.Sources;

/// <summary>What was found in a ticket's texts, as a line of the form.</summary>
/// <param name="Original">The original.</param>
/// <param name="Kind">What it is; null for what stays, as somebody said.</param>
/// <param name="Replacement">What stands there instead.</param>
public sealed record FoundMark(string Original, MarkKind? Kind, string Replacement)
{
    // A form has at most so many lines; what is beyond is replaced all the same.
    internal const int Most = 200;

    internal static IReadOnlyList<FoundMark> In(SourceDraft draft, SourceForm form) =>
    [
        .. draft.Texts.SelectMany(text => text.Text.Marks)
            .DistinctBy(mark => mark.Original, StringComparer.OrdinalIgnoreCase)
            .Select(mark => new FoundMark(mark.Original, mark.Kind, mark.Replacement))
            .Concat(form.Corrections.Removed.Select(original => new FoundMark(original, null, original)))
            .Take(Most),
    ];
}
