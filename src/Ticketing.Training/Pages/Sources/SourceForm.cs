using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Ticketing.Training.Pseudonyms;
using Ticketing.UI;

namespace Ticketing.Training.Pages.Sources;

/// <summary>What somebody corrects of a ticket's marks, and the scenario that he makes of it.</summary>
/// <param name="Corrections">What he corrects.</param>
/// <param name="Added">What he adds, one a line, as it was typed.</param>
/// <param name="Id">The id of the scenario.</param>
/// <param name="Text">The scenario's file; null for the draft.</param>
public sealed record SourceForm(Corrections Corrections, string Added, string Id, string? Text)
{
    internal static SourceForm Empty { get; } = new(new(), "", "", null);

    internal static SourceForm Read(IFormCollection form)
    {
        var (originals, replacements, found) = (form["original"], form["replacement"], form["found"]);
        var kept = form["kept"].ToHashSet();
        var corrections = new Corrections
        {
            Removed = [.. originals.OfType<string>().Where((_, index) => !kept.Contains($"{index}"))],
            Added =
            [
                .. (form.Text("added") ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                    .Take(Corrections.Most).Select(text => new AddedMark(text, MarkKind.Person)),
            ],
            Replacements = originals.OfType<string>()
                .Select((original, index) =>
                    (Original: original, Old: found.ElementAtOrDefault(index), New: replacements.ElementAtOrDefault(index)))
                .Where(one => !string.IsNullOrWhiteSpace(one.New) && one.New != one.Old)
                .DistinctBy(one => one.Original, StringComparer.OrdinalIgnoreCase)
                .ToImmutableSortedDictionary(one => one.Original, one => one.New!, StringComparer.OrdinalIgnoreCase),
        };
        return new(corrections, form.Text("added") ?? "", form.Text("id") ?? "", form.Text("text"));
    }
}
