using Microsoft.AspNetCore.Identity.Data;

namespace Ticketing.SampleHost.Accounts.Requests;

/// <summary>
/// Answers no sooner than after a while what asks for a mail or brings a code of one: for an account there is more to do than for none, and
/// both are done long before.
/// </summary>
internal static class EvenTime
{
    /// <summary>How long such an answer takes.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromMilliseconds(300);

    /// <summary>Around the endpoints of accounts.</summary>
    public static async ValueTask<object?> AnswerAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (!context.Arguments.Any(argument => argument is ForgotPasswordRequest or ResendConfirmationEmailRequest or ResetPasswordRequest))
            return await next(context);
        return await TakeAsync(context.HttpContext, async () => await next(context));
    }

    /// <summary>Does it, and goes on no sooner than after that while.</summary>
    public static async Task<T> TakeAsync<T>(HttpContext http, Func<Task<T>> work)
    {
        var end = Task.Delay(Length, http.RequestServices.GetRequiredService<TimeProvider>(), http.RequestAborted);
        try
        {
            return await work();
        }
        finally
        {
            await end;
        }
    }
}
