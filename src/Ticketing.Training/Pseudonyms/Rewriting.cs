using System.Text;
using Ticketing.Training.Pseudonyms.Finding;
using Ticketing.Training.Pseudonyms.Inventing;

namespace Ticketing.Training.Pseudonyms;

/// <summary>Makes marks of what was found, and the replaced texts.</summary>
internal sealed class Rewriting
{
    private readonly IReadOnlyList<SearchedText> texts;
    private readonly HashSet<string> removed;
    private readonly Dictionary<string, string> chosen = new(StringComparer.OrdinalIgnoreCase);
    private readonly Inventor inventor;

    public Rewriting(byte[] key, IReadOnlyList<SearchedText> texts, Corrections corrections)
    {
        this.texts = texts;
        removed = corrections.Removed.ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (original, replacement) in corrections.Replacements)
            chosen[original] = replacement;
        var words = texts.SelectMany(text => text.Text.Words).Select(word => word.Folded).ToHashSet(StringComparer.Ordinal);
        inventor = new(key, words, Originals());
    }

    public IReadOnlyList<PseudonymisedText> Texts() => [.. texts.Select(Text)];

    private HashSet<string> Originals()
    {
        var originals = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (text, found) in texts.SelectMany(text => text.Found.Select(found => (text.Text, found))))
        {
            var plain = text.Text[found.Start..found.End];
            originals.Add(Inventor.Canonical(plain));
            if (found.Kind is MarkKind.Person or MarkKind.Organisation or MarkKind.Mail or MarkKind.HostName)
                originals.UnionWith(Word.Of(plain));
        }

        return originals;
    }

    private PseudonymisedText Text(SearchedText text)
    {
        var source = text.Text.Source;
        var marks = new List<Mark>();
        var replaced = new StringBuilder(source.Length);
        var written = 0;
        foreach (var found in text.Found)
        {
            var (start, end) = text.Text.Place(found.Start, found.End);
            // Half of what is one character in the original cannot be a mark of its own.
            start = Math.Max(start, written);
            if (end <= start || removed.Contains(source[start..end]))
                continue;
            var original = source[start..end];
            var mark = new Mark(
                start, end - start, found.Kind, original,
                chosen.TryGetValue(original, out var better) ? better : inventor.Replace(found, text.Text.Text[found.Start..found.End]));
            marks.Add(mark);
            replaced.Append(source, written, start - written).Append(mark.Replacement);
            written = end;
        }

        replaced.Append(source, written, source.Length - written);
        return new(source, marks, replaced.ToString());
    }
}
