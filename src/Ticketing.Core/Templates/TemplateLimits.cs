namespace Ticketing.Templates;

/// <summary>How much there may be of templates.</summary>
public static class TemplateLimits
{
    /// <summary>The longest name, in characters.</summary>
    public const int Name = 100;

    /// <summary>The longest description, in characters.</summary>
    public const int Text = 10_000;

    /// <summary>How many of them a tenant has.</summary>
    public const int PerTenant = 200;
}
