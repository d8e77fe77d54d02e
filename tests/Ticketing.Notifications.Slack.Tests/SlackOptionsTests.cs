using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Ticketing.Notifications.Delivering;

namespace Ticketing.Notifications.Slack.Tests;

public sealed class SlackOptionsTests
{
    [Fact]
    public void Keys_of_the_configuration_are_read()
    {
        var options = Read("Token=xoxb-1", "BaseAddress=https://slack.example/api/", "Timeout=00:00:05");

        Assert.Equal(
            ("xoxb-1", "https://slack.example/api/", TimeSpan.FromSeconds(5)),
            (options.Token, options.BaseAddress.AbsoluteUri, options.Timeout));
    }

    [Fact]
    public void Slack_is_where_it_is() => Assert.Equal("https://slack.com/api/", Read("Token=xoxb-1").BaseAddress.AbsoluteUri);

    [Theory]
    [InlineData("Token")]
    [InlineData("Token", "Token= ")]
    [InlineData("Token", "Token=xoxb-1\r\nX-Other: 1")]
    [InlineData("Token", "Token=xoxb-é")]
    [InlineData("BaseAddress", "Token=xoxb-1", "BaseAddress=http://slack.com/api/")]
    [InlineData("BaseAddress", "Token=xoxb-1", "BaseAddress=/api")]
    [InlineData("BaseAddress", "Token=xoxb-1", "BaseAddress=https://a:b@slack.com/api/")]
    [InlineData("BaseAddress", "Token=xoxb-1", "BaseAddress=https://slack.com/api/?a=b")]
    [InlineData("Timeout", "Token=xoxb-1", "Timeout=00:00:26")]
    [InlineData("Timeout", "Token=xoxb-1", "Timeout=00:00:00")]
    public void What_is_wrong_is_told_by_its_key(string key, params string[] set)
    {
        var fault = Assert.Throws<OptionsValidationException>(() => Read(set));

        Assert.Contains($"Ticketing:Slack:{key} ", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("xoxb", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_there_is_not_is_told() =>
        Assert.Contains(
            "Tokn", Assert.Throws<InvalidOperationException>(() => Read("Token=x", "Tokn=xoxb-1")).Message, StringComparison.Ordinal);

    [Fact]
    public void Slack_can_be_added_twice()
    {
        using var services = Services(["Token=xoxb-1"], t => t.AddSlack());

        Assert.Single(services.GetServices<INotifier>());
    }

    [Fact]
    public void A_client_of_the_hosts_own_is_asked()
    {
        using var services = Services(["Token=xoxb-1"], t => t.Services.AddSingleton<ISlackClient, Pigeon>());

        Assert.IsType<Pigeon>(services.GetRequiredService<ISlackClient>());
    }

    private static SlackOptions Read(params string[] set)
    {
        using var services = Services(set, _ => { });
        return services.GetRequiredService<IOptions<SlackOptions>>().Value;
    }

    private static ServiceProvider Services(string[] set, Action<TicketingBuilder> more) => new ServiceCollection()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection(set.Select(one => one.Split('=', 2)).ToDictionary(
                pair => $"Ticketing:Slack:{pair[0]}", pair => (string?)pair[1]))
            .Build())
        .AddTicketing(t =>
        {
            t.AddSlack();
            more(t);
        })
        .BuildServiceProvider();

    private sealed class Pigeon : ISlackClient
    {
        public Task<string> FindUserAsync(string email, CancellationToken cancellationToken) => Task.FromResult("U1");

        public Task<SlackPost> PostAsync(SlackMessage message, CancellationToken cancellationToken) =>
            Task.FromResult(new SlackPost("D1", "1.0"));
    }
}
