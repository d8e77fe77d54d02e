using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Ticketing.Attachments.Thumbnails.Tests;

public sealed class ThumbnailOptionsTests
{
    [Theory]
    [InlineData("LongestSide", "0")]
    [InlineData("MostPixels", "50000001")]
    [InlineData("MostBytes", "0")]
    [InlineData("AtOnce", "0")]
    public void What_bounds_nothing_is_refused_by_its_key(string key, string value)
    {
        var refusal = Assert.Throws<OptionsValidationException>(() => Read(key, value));
        Assert.StartsWith($"Ticketing:Attachments:Thumbnails:{key} is {value};", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_configuration_says_all_of_it()
    {
        Assert.Equal(100, Read("LongestSide", "100").LongestSide);
        Assert.Throws<InvalidOperationException>(() => Read("LongestSides", "100"));
    }

    private static ThumbnailOptions Read(string key, string value)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new($"Ticketing:Attachments:Thumbnails:{key}", value)]);
        using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration.Build())
            .AddTicketing(t => t.UseInMemoryStore().AddThumbnails())
            .BuildServiceProvider();
        return services.GetRequiredService<IOptions<ThumbnailOptions>>().Value;
    }
}
