namespace Ticketing.Views;

/// <summary>How much there may be of views.</summary>
public static class ViewLimits
{
    /// <summary>The longest name, in characters.</summary>
    public const int Name = 100;

    /// <summary>How many views a person has of his own, and a team for itself.</summary>
    public const int PerAudience = 50;

    /// <summary>How many views everybody has.</summary>
    public const int Everybodys = 100;

    /// <summary>How many views a person has pinned: each is counted beside its name.</summary>
    public const int Pins = 12;

    internal static int Of(ViewAudience audience) => audience.IsEverybody ? Everybodys : PerAudience;
}
