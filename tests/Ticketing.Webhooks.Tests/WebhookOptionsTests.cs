using Microsoft.Extensions.Options;

namespace Ticketing.Webhooks;

public sealed class WebhookOptionsTests
{
    [Fact]
    public void Options_that_mean_nothing_are_refused_by_name()
    {
        var options = new WebhookOptions { Timeout = TimeSpan.Zero, SwitchOffAfter = TimeSpan.FromDays(91), Most = 0, LogLength = 9 };

        var refused = new ValidateWebhookOptions().Validate(Options.DefaultName, options).Failures!.ToList();

        Assert.Equal(
            ["Timeout", "SwitchOffAfter", "Most", "LogLength"], refused.Select(fault => fault.Split(' ')[0]["WebhookOptions.".Length..]));
        Assert.True(new ValidateWebhookOptions().Validate(Options.DefaultName, new()).Succeeded);
    }
}
