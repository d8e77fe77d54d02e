namespace Ticketing.Search.Language;

/// <summary>Finds the word that was probably meant.</summary>
internal static class NearestWord
{
    private const int LongestMistyped = 40;

    /// <summary>The candidate with the fewest slips of the finger, else the one that the word begins; null when none is near.</summary>
    public static string? To(string word, IEnumerable<string> candidates)
    {
        if (word.Length is 0 or > LongestMistyped)
            return null;
        var allowed = MostSlips(word);
        return candidates
            .Select((candidate, order) => (candidate, order, distance: Slips(word, candidate)))
            .Where(c => c.distance <= allowed)
            .OrderBy(c => c.distance).ThenBy(c => c.order)
            .Select(c => c.candidate)
            .FirstOrDefault()
            ?? candidates.FirstOrDefault(c => word.Length >= 3 && c.StartsWith(word, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>How many slips of the finger a word may have and still be meant.</summary>
    public static int MostSlips(string word) => word.Length <= 3 ? 1 : 2;

    /// <summary>How many letters are missing, extra, wrong or swapped with their neighbour.</summary>
    public static int Slips(string a, string b)
    {
        var cost = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    cost[i, j] = i + j;
                    continue;
                }

                var change = Same(a[i - 1], b[j - 1]) ? 0 : 1;
                cost[i, j] = Math.Min(cost[i - 1, j - 1] + change, Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1);
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]))
                    cost[i, j] = Math.Min(cost[i, j], cost[i - 2, j - 2] + 1);
            }
        }

        return cost[a.Length, b.Length];
    }

    private static bool Same(char a, char b) => char.ToUpperInvariant(a) == char.ToUpperInvariant(b);
}
