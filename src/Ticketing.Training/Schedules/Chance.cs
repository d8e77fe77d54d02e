namespace Ticketing.Training.Schedules;

/// <summary>
/// Random numbers that are the same for a seed on every machine and in every version: SplitMix64 (Steele, Lea, Flood 2014), and nothing
/// but integers and the four operations that IEEE 754 rounds in one way.
/// </summary>
internal sealed class Chance(ulong seed)
{
    private const double Ln2 = 0.693147180559945309417232121458;

    private ulong state = seed;

    public ulong Next()
    {
        var mixed = state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    /// <summary>0 to one less than the number of choices; no choice is likelier than another by more than choices in 2^64.</summary>
    public ulong Below(ulong choices) => Math.BigMul(Next(), choices, out _);

    /// <summary>Exponentially distributed with the mean 1; from 0 to 36.8.</summary>
    public double Exponential() => -Log(((Next() >> 11) + 1) * (1.0 / (1UL << 53)));

    // Math.Log is the platform's, and may differ in the last bit. Here for 0 < x <= 1: x = m 2^e, and ln m by the series of artanh.
    private static double Log(double x)
    {
        var exponent = 0;
        while (x < 0.70710678118654752)
        {
            x *= 2;
            exponent--;
        }

        var ratio = (x - 1) / (x + 1);
        var square = ratio * ratio;
        var sum = 0.0;
        for (var odd = 25; odd >= 1; odd -= 2)
            sum = (sum * square) + (1.0 / odd);
        return (2 * ratio * sum) + (exponent * Ln2);
    }
}
