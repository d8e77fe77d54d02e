using System.Globalization;
using Ticketing.Storage;

namespace Ticketing.Training.Deployments;

/// <summary>That the next exercise of a run is due.</summary>
internal static class DeliveryAlarm
{
    public const string Kind = "training.delivery";

    public static AlarmChange At(long deployment, int run, DateTimeOffset? at) =>
        new(Kind, string.Create(CultureInfo.InvariantCulture, $"{deployment}/{run}"), at);

    public static (long Deployment, int Run) Read(string key)
    {
        var parts = key.Split('/');
        return (long.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture));
    }
}
