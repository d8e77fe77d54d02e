using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Ticketing.Dispatch;
using Ticketing.Texts;

namespace Ticketing.Notifications.Email.Smtp;

/// <summary>What faults of a server mean for a mail.</summary>
internal static class SmtpFaults
{
    private const int MostReason = 300;

    /// <summary>Whether the connection was lost, and not the mail refused.</summary>
    public static bool IsLost(Exception fault) =>
        fault is IOException or SocketException or ProtocolException or ServiceNotConnectedException or TimeoutException
        || (fault is SmtpCommandException { StatusCode: SmtpStatusCode.ServiceNotAvailable });

    /// <summary>Whether it is the server's, the network's or the configuration's.</summary>
    public static bool IsKnown(Exception fault) =>
        IsLost(fault)
        || fault is SmtpCommandException or AuthenticationException or ServiceNotAuthenticatedException or SslHandshakeException
            or NotSupportedException;

    /// <summary>What became of a mail that the server was asked to take.</summary>
    public static Delivery OfMail(Exception fault) => fault switch
    {
        // Of the sender and the sign-in the host is to blame, and the mail can be sent once that is put right.
        SmtpCommandException
        {
            ErrorCode: SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted,
            StatusCode: >= (SmtpStatusCode)500 and < (SmtpStatusCode)600 and not SmtpStatusCode.AuthenticationRequired,
        } refusal => Delivery.Rejected(Reason(refusal)),
        // Such as an address in another script, which not every server takes.
        NotSupportedException => Delivery.Rejected(Reason(fault)),
        _ => Delivery.Again(Reason(fault)),
    };

    /// <summary>What becomes of a mail when there is no connection: nothing is wrong with it.</summary>
    public static Delivery OfConnection(Exception fault) => Delivery.Again(Reason(fault));

    private static string Reason(Exception fault) => PlainText.Line(
        fault is SmtpCommandException refusal
            ? $"The mail server answered {(int)refusal.StatusCode}: {refusal.Message}"
            : $"The mail server could not be used: {fault.Message}",
        MostReason);
}
