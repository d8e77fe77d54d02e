using SharpCompress.Common;

namespace Ticketing.Transfer.Zip;

/// <summary>How a zip is refused that is none, that breaks off, or that swells beyond measure.</summary>
internal static class BrokenZip
{
    /// <summary>Reads from a zip.</summary>
    /// <exception cref="TicketValidationException">It is broken.</exception>
    public static async ValueTask<T> GuardAsync<T>(ValueTask<T> reading)
    {
        try
        {
            return await reading;
        }
        catch (SharpCompressException)
        {
            throw Refusal();
        }
    }

    public static TicketValidationException Refusal() =>
        new("file", Wording.Of(RowFaultCodes.BrokenZip, $"The zip is broken, or is none."));

    public static TicketValidationException Bomb(int most) =>
        new("file", Wording.Of(RowFaultCodes.ZipBomb, $"Unpacked, the zip grows by a factor of more than {most}."));

    /// <summary>Whether the zip was refused, and not what is in it.</summary>
    public static bool Is(TicketValidationException refusal) =>
        refusal.Errors[0].Code is RowFaultCodes.BrokenZip or RowFaultCodes.ZipBomb;
}
