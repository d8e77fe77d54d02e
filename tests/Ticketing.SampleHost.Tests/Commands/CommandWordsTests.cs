using Microsoft.Extensions.Configuration;
using Ticketing.SampleHost.Commands;
using Ticketing.Transfer;

namespace Ticketing.SampleHost.Tests.Commands;

public sealed class CommandWordsTests
{
    [Theory]
    [InlineData("--format", "csv", "a.csv")]
    [InlineData("--format=csv", "a.csv")]
    [InlineData("a.csv", "--FORMAT", "CSV")]
    public void Options_are_read_in_either_form_and_any_order(params string[] words)
    {
        var read = CommandWords.Read(words, "format");

        Assert.Equal(ImportFormat.Csv, read.Get<ImportFormat>("format"));
        Assert.Equal(Path.GetFullPath("a.csv"), read.GetFile());
        Assert.Null(read.Find("project"));
    }

    [Fact]
    public void Settings_of_the_host_are_passed_over()
    {
        var read = CommandWords.Read(["--environment", "Production", "--ConnectionStrings:Ticketing=Data Source=x.db", "a.csv"], "format");

        Assert.Equal(Path.GetFullPath("a.csv"), read.GetFile());
    }

    [Theory]
    [InlineData("import", "--format", "csv", "/srv/a.csv", "--ConnectionStrings:Ticketing=Data Source=x.db")]
    [InlineData("import", "--format=csv", "/srv/a.csv", "--ConnectionStrings:Ticketing", "Data Source=x.db")]
    [InlineData("import", "ConnectionStrings:Ticketing=y.db", "--ConnectionStrings:Ticketing=Data Source=x.db", "/Ticketing=z.db")]
    public void A_file_neither_hides_a_setting_behind_it_nor_is_one(params string[] words)
    {
        var configuration = new ConfigurationBuilder().AddCommandLine(CommandWords.Settings(words)).Build();

        Assert.Equal("Data Source=x.db", configuration.GetConnectionString("Ticketing"));
    }

    [Theory]
    [InlineData("--colour is unknown here.", "--colour", "red")]
    [InlineData("--format has no value.", "--format")]
    [InlineData("--format is given twice.", "--format=csv", "--format=csv")]
    public void An_option_without_meaning_is_named(string message, params string[] words) =>
        Assert.Equal(message, Assert.Throws<UsageException>(() => CommandWords.Read(words, "format")).Message);

    [Theory]
    [InlineData("--format is missing.", "a.csv")]
    [InlineData("--format is '1'. Known are: incidents, csv, ndjson, zip.", "--format", "1")]
    public void A_choice_is_made_by_name(string message, params string[] words)
    {
        var read = CommandWords.Read(words, "format");

        Assert.Equal(message, Assert.Throws<UsageException>(() => read.Get<ImportFormat>("format")).Message);
    }

    [Theory]
    [InlineData("The file is missing.")]
    [InlineData("One file is expected, not 2: a.csv b.csv", "a.csv", "b.csv")]
    public void One_file_is_expected(string message, params string[] words)
    {
        var read = CommandWords.Read(words);

        Assert.Equal(message, Assert.Throws<UsageException>(read.GetFile).Message);
    }
}
