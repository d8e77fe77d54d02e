using System.Text;
using Ticketing.Search.Analysis;

namespace Ticketing.Tests.Search.Analysis;

internal static class TermShape
{
    /// <summary>What every store may rely on; grammar has its mark before it.</summary>
    public static bool IsSound(string term) =>
        term.Length is > 0 and <= Analyzer.MaxTermLength
        && (GrammarTerm.Is(term) ? term[1..] : term).EnumerateRunes().All(r => Rune.IsLetterOrDigit(r) && Rune.ToLowerInvariant(r) == r);
}
