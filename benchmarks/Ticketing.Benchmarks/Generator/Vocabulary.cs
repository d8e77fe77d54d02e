using System.Text;

namespace Ticketing.Benchmarks.Generator;

/// <summary>50,000 made-up words, the most frequent first, and texts made of them. Thread-safe.</summary>
internal sealed class Vocabulary
{
    /// <summary>In 30 % of the tickets.</summary>
    public const string Common = "mailbox";

    /// <summary>In 1 % of the tickets.</summary>
    public const string Uncommon = "toner";

    /// <summary>In exactly 25 tickets.</summary>
    public const string Rare = "heisenbug";

    /// <summary>How many words there are.</summary>
    public const int Size = 50_000;

    /// <summary>The sum of 1, 1/2, 1/3 and so on: the first word is one in so many of a text.</summary>
    public static double Harmonic { get; } = Enumerable.Range(1, Size).Sum(rank => 1.0 / rank);

    private const string Consonants = "bdfgklmnprstvz";
    private const string Vowels = "aeiou";

    private readonly string[] words;
    private readonly ZipfSampler sampler = new(Size);

    public Vocabulary()
    {
        var random = new SeededRandom(50_000);
        var made = new HashSet<string>(StringComparer.Ordinal);
        while (made.Count < Size)
            made.Add(Word(random));
        words = [.. made];
    }

    /// <summary>A word by how frequent it is: 0 is the most frequent.</summary>
    public string this[int rank] => words[rank];

    /// <summary>A text of so many words, with further words strewn in.</summary>
    public string Text(SeededRandom random, int length, IReadOnlyList<string> with)
    {
        var places = with.Select(_ => random.Next(length)).ToArray();
        var text = new StringBuilder(length * 8);
        for (var place = 0; place < length; place++)
        {
            for (var i = 0; i < places.Length; i++)
            {
                if (places[i] == place)
                    text.Append(with[i]).Append(' ');
            }

            text.Append(words[sampler.Next(random)]).Append(' ');
        }

        text[^1] = '.';
        return text.ToString();
    }

    private static string Word(SeededRandom random)
    {
        var syllables = 3 + random.Next(2);
        return string.Create(syllables * 2, random, static (letters, random) =>
        {
            for (var i = 0; i < letters.Length; i += 2)
            {
                letters[i] = Consonants[random.Next(Consonants.Length)];
                letters[i + 1] = Vowels[random.Next(Vowels.Length)];
            }
        });
    }
}
