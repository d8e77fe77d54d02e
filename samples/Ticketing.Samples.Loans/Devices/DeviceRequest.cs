using System.ComponentModel;

namespace Ticketing.Samples.Loans.Devices;

/// <summary>A device to add or rename.</summary>
internal sealed record DeviceRequest
{
    [Description("What it is; 1 to 200 characters.")]
    public string? Name { get; init; }
}
