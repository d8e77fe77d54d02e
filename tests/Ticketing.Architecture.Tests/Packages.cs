using System.Reflection;

namespace Ticketing.Architecture;

/// <summary>The packages that ship, as they were built.</summary>
internal static class Packages
{
    public static readonly IReadOnlyList<string> Names =
    [
        "Ticketing.Core", "Ticketing.Storage.Relational", "Ticketing.Storage.Dapper", "Ticketing.Storage.EfCore",
        "Ticketing.Storage.Sqlite",
        "Ticketing.Storage.PostgreSql",
        "Ticketing.Transfer", "Ticketing.AspNetCore", "Ticketing.UI", "Ticketing.Conformance",
        "Ticketing.Notifications.Email", "Ticketing.Notifications.Slack", "Ticketing.Webhooks", "Ticketing.Training",
        "Ticketing.Attachments.S3", "Ticketing.Attachments.Thumbnails",
    ];

    public static TheoryData<string> All => [.. Names];

    public static Assembly Load(string name) => Assembly.Load(name);
}
