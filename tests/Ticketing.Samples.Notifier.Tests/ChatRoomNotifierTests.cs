using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Ticketing.Conformance.Notifiers;
using Ticketing.Notifications;
using Ticketing.Notifications.Delivering;

namespace Ticketing.Samples.Notifier.Tests;

/// <summary>The sample, tried as the author of a notifier does.</summary>
public sealed class ChatRoomNotifierTests : IAsyncLifetime
{
    private const string Token = "a-secret-token";

    private readonly FakeTimeProvider clock = new();
    private ChatServer chat = null!;
    private ServiceProvider services = null!;

    public static TheoryData<string> Cases => [.. NotifierConformance.Cases.Select(one => one.Name)];

    private INotifier Notifier => services.GetRequiredService<INotifier>();

    public async ValueTask InitializeAsync()
    {
        chat = await ChatServer.StartAsync();
        services = Services(new() { ["Ticketing:ChatRoom:Address"] = chat.Address.ToString(), ["Ticketing:ChatRoom:Token"] = Token });
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await chat.DisposeAsync();
    }

    [Theory, MemberData(nameof(Cases))]
    public Task It_does_what_a_notifier_must(string name) => NotifierConformance.Named(name).RunAsync(
        new()
        {
            Notifier = Notifier,
            ReadAsync = _ => Task.FromResult<IReadOnlyList<ReceivedMessage>>(
                [.. chat.Taken.Select(one => new ReceivedMessage($"{one["text"]} {one["link"]}", $"{one["id"]}"))]),
            Set = mood => chat.Mood = mood,
            Secrets = [Token],
        },
        TestContext.Current.CancellationToken);

    [Fact]
    public async Task Ben_is_told_in_French_and_the_chat_says_when_it_has_time()
    {
        var sample = SampleNotifications.Of(NotificationKind.Commented, SampleNotifications.Reader("fr-FR"), text: "Encore.");
        await Notifier.NotifyAsync(sample, TestContext.Current.CancellationToken);
        chat.Mood = ReceiverMood.IsBusy;
        var busy = await Notifier.NotifyAsync(sample, TestContext.Current.CancellationToken);

        var message = Assert.Single(chat.Taken);
        Assert.Equal("Ann Lee a répondu\n#123 The printer is jammed\nEncore.", $"{message["text"]}");
        Assert.Equal(("ben@example.org", $"Bearer {Token}"), ($"{message["to"]}", chat.Token));
        Assert.Equal(clock.GetUtcNow().AddSeconds(120), busy.At);
    }

    [Theory]
    [InlineData("Address", "", "Address is missing")]
    [InlineData("Address", "/messages", "Address is missing")]
    [InlineData("Address", "http://chat.example/messages", "Address has http")]
    [InlineData("Timeout", "00:01:00", "Timeout is 00:01:00")]
    public void A_host_whose_options_are_wrong_does_not_start(string key, string value, string fault)
    {
        using var wrong = Services(
            new() { ["Ticketing:ChatRoom:Address"] = "https://chat.example/messages", [$"Ticketing:ChatRoom:{key}"] = value });

        var refusal = Assert.Throws<OptionsValidationException>(wrong.GetRequiredService<IStartupValidator>().Validate);
        Assert.StartsWith($"Ticketing:ChatRoom:{fault}", refusal.Message, StringComparison.Ordinal);
    }

    private ServiceProvider Services(Dictionary<string, string?> configuration) => new ServiceCollection()
        .AddLogging()
        .AddSingleton<TimeProvider>(clock)
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(configuration).Build())
        .AddTicketing(t => t.AddChatRoom().AddChatRoom())
        .BuildServiceProvider();
}
