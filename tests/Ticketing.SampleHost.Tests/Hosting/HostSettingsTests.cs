using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Ticketing.SampleHost.Hosting;

namespace Ticketing.SampleHost.Tests.Hosting;

public sealed class HostSettingsTests
{
    [Theory]
    [InlineData("Ticketing:Database", "oracle", "Ticketing:Database is 'oracle'. Known is: sqlite, postgresql.")]
    [InlineData("Ticketing:Storage", "files", "Ticketing:Storage is 'files'. Known is: dapper, efcore.")]
    [InlineData("ConnectionStrings:Ticketing", "", "ConnectionStrings:Ticketing is missing")]
    [InlineData("ConnectionStrings:Ticketing", "Data Source=:memory:", "must name a file")]
    [InlineData("ConnectionStrings:Ticketing", "Server=db;Frobnicate=1", "is no connection string of SQLite")]
    [InlineData("Ticketing:PublicUrl", "desk.example.com", "Ticketing:PublicUrl is 'desk.example.com'.")]
    [InlineData("Ticketing:PublicUrl", "ftp://desk.example.com", "Ticketing:PublicUrl is 'ftp:")]
    [InlineData("Ticketing:PublicUrl", "https://desk.example.com/help", "Ticketing:PublicUrl is 'https:")]
    [InlineData("Ticketing:PublicUrl", "https://desk.example.com/?q=1", "Ticketing:PublicUrl is 'https:")]
    [InlineData("Ticketing:PublicUrl", "https://somebody@desk.example.com", "Ticketing:PublicUrl is 'https:")]
    [InlineData("Ticketing:PublicUrl", "https://", "Ticketing:PublicUrl is 'https:")]
    public void A_setting_without_meaning_is_named(string key, string value, string message)
    {
        var refusal = Assert.Throws<HostSettingsException>(
            () => Read(new() { ["ConnectionStrings:Ticketing"] = "Data Source=a.db", [key] = value }));

        Assert.Contains(message, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "http://localhost:5000/")]
    [InlineData("http://127.0.0.1:5105", "http://127.0.0.1:5105/")]
    [InlineData("http://+:8080;https://+:8081", "http://localhost:8080/")]
    [InlineData("https://0.0.0.0:443", "https://localhost/")]
    [InlineData("http://[::1]:5001", "http://[::1]:5001/")]
    [InlineData("http://127.0.0.1:0", "http://localhost:5000/")]
    public void Without_a_public_address_links_lead_to_this_machine(string? urls, string address) =>
        Assert.Equal(address, Read(new() { ["ConnectionStrings:Ticketing"] = "Data Source=a.db", ["urls"] = urls }).OwnUrl.AbsoluteUri);

    [Theory]
    [InlineData("Ticketing:Attachments:S3:Bucket", true)]
    // What is mistyped there, the package says.
    [InlineData("Ticketing:Attachments:S3:Buckets", true)]
    [InlineData("Ticketing:Attachments:Folder", false)]
    public void Whatever_is_said_of_a_bucket_takes_files_there(string key, bool isBucket) => Assert.Equal(
        isBucket, Read(new() { ["ConnectionStrings:Ticketing"] = "Data Source=a.db", [key] = "files" }).HasAttachmentBucket);

    [Fact]
    public void The_database_is_looked_for_in_the_content_root_wherever_the_program_was_started()
    {
        var settings = Read(new() { ["ConnectionStrings:Ticketing"] = "Data Source=data/desk.db" });

        Assert.Equal($"Data Source={Path.GetFullPath("/srv/desk/data/desk.db")}", settings.ConnectionString);
        Assert.Equal(Path.GetFullPath("/srv/desk/data"), settings.Folder);
    }

    [Fact]
    public void A_server_is_named_by_its_connection_string_and_keys_are_where_the_folder_says()
    {
        var settings = Read(new()
        {
            ["Ticketing:Database"] = "PostgreSQL",
            ["ConnectionStrings:Ticketing"] = "Host=db;Database=desk",
            ["Ticketing:Folder"] = "state",
        });

        Assert.Equal((HostDatabase.PostgreSql, "Host=db;Database=desk"), (settings.Database, settings.ConnectionString));
        Assert.Equal(Path.GetFullPath("/srv/desk/state"), settings.Folder);
    }

    [Theory]
    [InlineData("Data Source=a.db;Mode=Memory", "is no connection string of PostgreSQL")]
    [InlineData("Database=desk", "must name a server")]
    public void A_connection_string_of_another_database_is_refused(string text, string message) =>
        Assert.Contains(
            message,
            Assert.Throws<HostSettingsException>(
                () => Read(new() { ["Ticketing:Database"] = "postgresql", ["ConnectionStrings:Ticketing"] = text })).Message,
            StringComparison.Ordinal);

    [Fact]
    public void There_is_no_demo_unless_it_is_asked_for()
    {
        Assert.False(Read(new() { ["ConnectionStrings:Ticketing"] = "Data Source=a.db" }).Demo);
        Assert.True(Read(new() { ["ConnectionStrings:Ticketing"] = "Data Source=a.db", ["Ticketing:Demo"] = "true" }).Demo);
    }

    private static HostSettings Read(Dictionary<string, string?> settings) =>
        HostSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), new Surroundings());

    private sealed class Surroundings : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = "Production";

        public string ApplicationName { get; set; } = "Ticketing.SampleHost";

        public string ContentRootPath { get; set; } = Path.GetFullPath("/srv/desk");

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
