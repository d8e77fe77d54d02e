using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.SampleHost.Accounts.Attempts;
using Ticketing.SampleHost.Accounts.Requests;
using Ticketing.Tickets;

namespace Ticketing.SampleHost.Tests.Accounts;

/// <summary>Whatever the help desk refuses, an account page says it in both languages.</summary>
[Collection(DemoCollection.Name)]
public sealed class RefusalTests(DemoHelpDesk demo)
{
    private static readonly (Exception Exception, int Status)[] Refused =
    [
        (new TicketValidationException("email", new Wording(FieldErrorCodes.TooLong, "This is too long.", ["200"])), 400),
        (new TicketForbiddenException(Permission.ManagePeople), 403),
        (new TicketNotFoundException("user 'x'"), 404),
        (new TransitionRefusedException("verify", "completed", new Wording(RefusalCodes.NoWayOut, "It does not go so.", []), []), 409),
        (TicketConflictException.Stale(new TicketId(1), 2), 409),
        (new LeaseLostException("message 12"), 409),
        (TooManyStreamsException.OfPerson(20), 409),
        (new TooManyAttemptsException(TimeSpan.FromSeconds(2.5)), 429),
    ];

    [Fact]
    public void Each_kind_has_a_status_and_a_sentence_in_both_languages()
    {
        foreach (var (exception, status) in Refused)
        {
            var (english, french) = (Find(exception, "en"), Find(exception, "fr"));

            Assert.Equal((status, status), (english!.Status, french!.Status));
            Assert.Equal(english.Code, french.Code);
            Assert.NotEqual(Assert.Single(english.Sentences), Assert.Single(french.Sentences));
        }
    }

    [Fact]
    public void No_kind_is_forgotten() => Assert.Equal(
        typeof(TicketingException).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(TicketingException))).ToHashSet(),
        Refused.Select(one => one.Exception.GetType()).Where(type => type.IsSubclassOf(typeof(TicketingException))).ToHashSet());

    [Fact]
    public void A_fault_stays_one() => Assert.Null(Find(new InvalidOperationException(), "en"));

    private Refusal? Find(Exception exception, string culture)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        using var scope = demo.Host.Services.CreateScope();
        return scope.ServiceProvider.GetRequiredService<Refusals>().Find(exception);
    }
}
