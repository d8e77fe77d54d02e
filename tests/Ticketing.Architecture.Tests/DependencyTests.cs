using System.Reflection;
using System.Runtime.CompilerServices;

namespace Ticketing.Architecture;

public sealed class DependencyTests
{
    [Fact]
    public void Every_package_in_src_is_among_those_tested_here() =>
        Assert.Equal(
            Directory.GetDirectories(Repository.At("src")).Select(Path.GetFileName).Order(StringComparer.Ordinal),
            Packages.Names.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("Ticketing.Core", "Stateless", "Cronos")]
    [InlineData("Ticketing.Storage.Relational", "Ticketing.Core")]
    [InlineData("Ticketing.Storage.Dapper", "Ticketing.Core", "Ticketing.Storage.Relational", "Dapper")]
    [InlineData(
        "Ticketing.Storage.EfCore",
        "Ticketing.Core",
        "Ticketing.Storage.Relational",
        "Microsoft.EntityFrameworkCore",
        "Microsoft.EntityFrameworkCore.*")]
    [InlineData("Ticketing.Storage.Sqlite", "Ticketing.Core", "Ticketing.Storage.Relational", "Microsoft.Data.Sqlite", "SQLitePCLRaw.core")]
    [InlineData("Ticketing.Storage.PostgreSql", "Ticketing.Core", "Ticketing.Storage.Relational", "Npgsql")]
    [InlineData("Ticketing.Transfer", "Ticketing.Core", "CsvHelper", "SharpCompress")]
    [InlineData(
        "Ticketing.AspNetCore",
        "Ticketing.Core",
        "Ticketing.Transfer",
        "Microsoft.AspNetCore.*",
        "Microsoft.OpenApi",
        "Microsoft.Net.Http.Headers")]
    [InlineData(
        "Ticketing.UI", "Ticketing.Core", "Ticketing.Transfer", "Ticketing.AspNetCore", "Ticketing.Webhooks", "Microsoft.AspNetCore.*",
        "Microsoft.OpenApi", "Microsoft.Net.Http.Headers", "Markdig")]
    [InlineData("Ticketing.Webhooks", "Ticketing.Core", "Ticketing.AspNetCore", "Microsoft.AspNetCore.*", "Microsoft.OpenApi")]
    [InlineData(
        "Ticketing.Training", "Ticketing.Core", "Ticketing.AspNetCore", "Ticketing.UI", "Microsoft.AspNetCore.*", "Microsoft.OpenApi",
        "Microsoft.Net.Http.Headers", "YamlDotNet")]
    [InlineData("Ticketing.Conformance", "Ticketing.Core")]
    [InlineData("Ticketing.Notifications.Email", "Ticketing.Core", "Fluid", "Parlot", "MailKit", "MimeKit", "Markdig")]
    [InlineData("Ticketing.Notifications.Slack", "Ticketing.Core")]
    [InlineData("Ticketing.Attachments.S3", "Ticketing.Core", "AWSSDK.*")]
    [InlineData("Ticketing.Attachments.Thumbnails", "Ticketing.Core", "SkiaSharp")]
    // A stranger's feature and notifier, which no package of ours knows.
    [InlineData(
        "Ticketing.Samples.Loans", "Ticketing.Core", "Ticketing.AspNetCore", "Ticketing.UI", "Ticketing.Storage.Relational",
        "Ticketing.Conformance", "Dapper", "Microsoft.AspNetCore.*", "Microsoft.OpenApi")]
    [InlineData("Ticketing.Samples.Notifier", "Ticketing.Core")]
    public void A_package_references_what_it_may_and_nothing_else(string package, params string[] allowed)
    {
        var references = Packages.Load(package).GetReferencedAssemblies().Select(a => a.Name!);

        Assert.DoesNotContain(references, name => !IsPlatform(name) && !allowed.Any(a => Fits(a, name)));
    }

    [Theory, MemberData(nameof(Packages.All), MemberType = typeof(Packages))]
    public void A_sample_feature_uses_what_is_public_alone(string package) =>
        Assert.DoesNotContain(
            Packages.Load(package).GetCustomAttributes<InternalsVisibleToAttribute>(),
            friend => friend.AssemblyName.StartsWith("Ticketing.Samples", StringComparison.Ordinal));

    private static bool IsPlatform(string name) =>
        name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard" ||
        (name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)
            && !name.Contains(".EntityFrameworkCore", StringComparison.Ordinal));

    private static bool Fits(string allowed, string name) =>
        allowed.EndsWith(".*", StringComparison.Ordinal) ? name.StartsWith(allowed[..^1], StringComparison.Ordinal) : allowed == name;
}
