using System.Net.Http.Json;
using System.Text.Json;

namespace Ticketing.SampleHost.Tests.Commands;

public sealed class CreateAdministratorCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task The_first_administrator_signs_in_with_the_password_that_was_read_from_standard_input()
    {
        var run = await CommandRun.AsProcessAsync(
            folder, ["admin", "create", "--email", "boss@example.com", "--name", "The Boss"], "Secret-123\n");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using var host = new RunningHost("Production", folder);
        using var client = await host.SignInAsync("boss@example.com", "Secret-123");
        var me = await client.GetFromJsonAsync<JsonElement>("/api/ticketing/me");
        Assert.Equal("The Boss", me.GetProperty("displayName").GetString());
        Assert.Contains("Administrator", me.GetProperty("roles").EnumerateArray().Select(role => role.GetProperty("role").GetString()));
        using var stranger = host.NewClient();
        Assert.DoesNotContain("There is no administrator yet", await stranger.GetStringAsync("/sign-in"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_can_be_repeated_with_the_same_password_and_not_with_another()
    {
        var first = await RunAsync("admin", "create", "--email", "boss@example.com", "--password", "Secret-123");
        var again = await RunAsync("admin", "create", "--email", "boss@example.com", "--password", "Secret-123");
        var other = await RunAsync("admin", "create", "--email", "boss@example.com", "--password", "Guess-123");

        Assert.Equal((0, 0, 1), (first.ExitCode, again.ExitCode, other.ExitCode));
    }

    [Theory]
    [InlineData(1, "--email", "boss@example.com", "--password", "weak")]
    [InlineData(2, "--email", "boss", "--password", "Secret-123")]
    [InlineData(2, "--password", "Secret-123")]
    public async Task A_weak_password_and_a_wrong_address_are_refused(int exitCode, params string[] words)
    {
        var run = await RunAsync(["admin", "create", .. words]);

        Assert.Equal((exitCode, ""), (run.ExitCode, run.Output));
        Assert.NotEqual("", run.Error);
    }

    [Fact]
    public async Task A_missing_password_is_refused()
    {
        var run = await CommandRun.AsProcessAsync(folder, ["admin", "create", "--email", "boss@example.com"]);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.NotEqual("", run.Error);
    }

    public void Dispose() => folder.Dispose();

    private Task<CommandRun> RunAsync(params string[] words) => CommandRun.WithinAsync(folder, words);
}
