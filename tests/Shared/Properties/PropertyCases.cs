using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Ticketing.Testing;

/// <summary>
/// How properties are checked, the one place that says so: with the same cases in every run, so that a red one is the change's fault, and
/// with fresh ones in the deep run, whose seed is printed. TICKETING_SEED takes that seed again, and so it takes the two or three numbers
/// that a failing property prints.
/// </summary>
internal static class PropertyCases
{
    private const ulong UsualSeed = 20_260_101;

    private static readonly Rnd Chance;

    static PropertyCases()
    {
        var wanted = Environment.GetEnvironmentVariable("TICKETING_SEED") is { Length: > 0 } text ? text.Trim('(', ')').Split(',') : [];
        ulong[] numbers = [.. wanted.Select(number => ulong.Parse(number, CultureInfo.InvariantCulture))];
        Chance = numbers switch { [] => new(ChooseSeed()), [var seed] => new(seed), [var seed, var gamma, ..] => new(seed, gamma) };
        Replay = string.Join(',', (ulong[])[Chance.Seed, Chance.Gamma, .. numbers.Skip(2)]);
    }

    /// <summary>Whether the long runs are wanted.</summary>
    public static bool AreDeep { get; } = Environment.GetEnvironmentVariable("TICKETING_DEEP_TESTS") == "1";

    /// <summary>What all chance begins with, as FsCheck writes it: the two numbers of the seed, and the size of the first case.</summary>
    public static string Replay { get; }

    /// <summary>So many cases; ten times as many in the deep run.</summary>
    public static int Count(int cases) => AreDeep ? 10 * cases : cases;

    /// <summary>So many of what a generator makes, for a test that is no property.</summary>
    public static T[] Some<T>(Gen<T> generator, int count, int size) => generator.Sample(count, Chance, size);

    /// <summary>Texts that a failing property makes as short as it can.</summary>
    public static Arbitrary<string> Shrinking(Gen<string> texts) => Arb.From(texts, ArbMap.Default.ArbFor<string>().Shrinker);

    private static ulong ChooseSeed()
    {
        if (!AreDeep)
            return UsualSeed;
        var fresh = (ulong)Random.Shared.NextInt64();
        Console.WriteLine($"Properties of {typeof(PropertyCases).Assembly.GetName().Name} begin with TICKETING_SEED={fresh}.");
        return fresh;
    }
}
