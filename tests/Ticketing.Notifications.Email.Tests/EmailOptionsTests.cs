using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MimeKit;
using Ticketing.Dispatch;

namespace Ticketing.Notifications.Email.Tests;

public sealed class EmailOptionsTests
{
    [Fact]
    public void Keys_of_the_configuration_are_read()
    {
        var options = Read(
            ("Host", "smtp.example.org"), ("Port", "465"), ("Security", "tls"), ("User", "help"), ("Password", "secret"),
            ("From", "help@example.org"), ("Timeout", "00:00:10"), ("TrustDirectoryAddresses", "true"), ("Templates:filed.fr", "Bonjour"));

        Assert.Equal(
            ("smtp.example.org", 465, EmailSecurity.Tls, "help", "secret", "help@example.org"),
            (options.Host, options.Port, options.Security, options.User, options.Password, options.From));
        Assert.Equal((TimeSpan.FromSeconds(10), true), (options.Timeout, options.TrustDirectoryAddresses));
        Assert.Equal("Bonjour", options.Templates["filed.fr"]);
    }

    [Fact]
    public void The_word_for_the_encryption_is_read_in_small_letters() =>
        Assert.Equal(
            EmailSecurity.StartTls, Read(("Host", "x"), ("Security", "starttls"), ("From", "help@example.org")).Security);

    [Theory]
    [InlineData("From", "Host=x")]
    [InlineData("From", "Host=x", "From=Help <help@example.org>")]
    [InlineData("Host", "From=a@b.example")]
    [InlineData("Folder", "From=a@b.example", "Host=x", "Folder=/tmp/x")]
    [InlineData("Port", "From=a@b.example", "Host=x", "Port=0")]
    [InlineData("Port", "From=a@b.example", "Host=x", "Port=many")]
    [InlineData("Security", "From=a@b.example", "Host=x", "Security=ssl")]
    [InlineData("Security", "From=a@b.example", "Host=x", "Security=none", "User=u", "Password=p")]
    [InlineData("Password", "From=a@b.example", "Host=x", "User=u")]
    [InlineData("User", "From=a@b.example", "Host=x", "Password=p")]
    [InlineData("Connections", "From=a@b.example", "Host=x", "Connections=0")]
    [InlineData("Timeout", "From=a@b.example", "Host=x", "Timeout=00:01:00")]
    [InlineData("KeepConnection", "From=a@b.example", "Host=x", "KeepConnection=01:00:00")]
    [InlineData("Templates:filed", "From=a@b.example", "Host=x", "Templates:filed={{")]
    [InlineData("Pasword", "From=a@b.example", "Host=x", "Pasword=p")]
    public void What_is_wrong_is_told_by_its_key(string key, params string[] set)
    {
        var fault = Assert.ThrowsAny<Exception>(
            () => Read([.. set.Select(one => (one.Split('=')[0], one[(one.IndexOf('=', StringComparison.Ordinal) + 1)..]))]));

        Assert.Contains(key, fault.Message, StringComparison.Ordinal);
        Assert.Contains(key == "Pasword" ? "EmailOptions" : $"Ticketing:Email:{key}", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_password_goes_in_clear_to_this_machine_alone() =>
        Assert.Equal(
            "p", Read(("From", "a@b.example"), ("Host", "127.0.0.1"), ("Security", "none"), ("User", "u"), ("Password", "p")).Password);

    [Fact]
    public async Task A_transport_of_the_hosts_own_needs_no_server()
    {
        await using var services = Mails.Services(o => o.Host = null, t => t.UseEmailTransport<Pigeon>());

        Assert.Null(services.GetRequiredService<IOptions<EmailOptions>>().Value.Host);
        Assert.IsType<Pigeon>(services.GetRequiredService<IEmailTransport>());
    }

    [Fact]
    public async Task Mail_can_be_added_twice()
    {
        await using var services = Mails.Services(more: t => t.AddEmail());

        Assert.Single(services.GetServices<Notifications.Delivering.INotifier>());
    }

    private static EmailOptions Read(params (string Key, string Value)[] set)
    {
        using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder()
                .AddInMemoryCollection(set.Select(one => KeyValuePair.Create($"Ticketing:Email:{one.Key}", (string?)one.Value)))
                .Build())
            .AddTicketing(t => t.AddEmail())
            .BuildServiceProvider();
        return services.GetRequiredService<IOptions<EmailOptions>>().Value;
    }

    private sealed class Pigeon : IEmailTransport
    {
        public Task<Delivery> SendAsync(MimeMessage message, CancellationToken cancellationToken) => Task.FromResult(Delivery.Delivered);
    }
}
