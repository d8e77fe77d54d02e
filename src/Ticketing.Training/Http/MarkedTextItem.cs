using System.ComponentModel;
using Ticketing.Training.Sources;

namespace Ticketing.Training.Http;

/// <summary>A text of a real ticket, beside what becomes of it.</summary>
internal sealed record MarkedTextItem(
    [property: Description("Which it is: title, description, requester (a comment of his), staff (another comment).")] string Part,
    [property: Description("When it was written.")] DateTimeOffset At,
    [property: Description("As it was.")] string Original,
    [property: Description("With every mark replaced.")] string Replaced,
    [property: Description("What was found in it, in order.")] IReadOnlyList<FoundMarkItem> Marks)
{
    public static MarkedTextItem From(SourceText text) => new(
        text.Part.ToString().ToLowerInvariant(), text.At, text.Text.Original, text.Text.Replaced,
        [
            .. text.Text.Marks.Select(mark => new FoundMarkItem(
                mark.Start, mark.Length, char.ToLowerInvariant(mark.Kind.ToString()[0]) + mark.Kind.ToString()[1..], mark.Original,
                mark.Replacement)),
        ]);
}
