using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace Ticketing.Testing;

/// <summary>
/// How properties are checked, the one place that says so: with the same cases in every run, so that a red one is the change's fault, and with fresh ones
/// in the deep run, whose seed is printed. TICKETING_SEED takes that seed again.
/// </summary>
internal static class PropertyCases
{
    private const ulong UsualSeed = 20_260_101;

    /// <summary>Whether the long runs are wanted.</summary>
    public static bool AreDeep { get; } = Environment.GetEnvironmentVariable("TICKETING_DEEP_TESTS") == "1";

    /// <summary>What all chance of this run begins with.</summary>
    public static ulong Seed { get; } = ChooseSeed();

    /// <summary>So many cases; ten times as many in the deep run.</summary>
    public static Config Of(int count) => Config.QuickThrowOnFailure
        .WithMaxTest(AreDeep ? 10 * count : count)
        .WithReplay(FSharpOption<Replay>.Some(new(new Rnd(Seed), FSharpOption<int>.None)));

    /// <summary>So many of what a generator makes, for a test that is no property.</summary>
    public static T[] Some<T>(Gen<T> generator, int count, int size) => generator.Sample(count, new Rnd(Seed), size);

    private static ulong ChooseSeed()
    {
        if (ulong.TryParse(Environment.GetEnvironmentVariable("TICKETING_SEED"), CultureInfo.InvariantCulture, out var wanted))
            return wanted;
        if (!AreDeep)
            return UsualSeed;
        var fresh = (ulong)Random.Shared.NextInt64();
        Console.WriteLine($"Properties of {typeof(PropertyCases).Assembly.GetName().Name} begin with TICKETING_SEED={fresh}.");
        return fresh;
    }
}
