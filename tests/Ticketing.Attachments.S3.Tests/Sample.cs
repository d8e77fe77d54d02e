namespace Ticketing.Attachments.S3.Tests;

/// <summary>Bytes that do not repeat themselves, the same ones each time.</summary>
internal static class Sample
{
    public static byte[] Bytes(int length)
    {
        var bytes = new byte[length];
#pragma warning disable CA5394 // It keeps no secret.
        new Random(1).NextBytes(bytes);
#pragma warning restore CA5394
        return bytes;
    }
}
