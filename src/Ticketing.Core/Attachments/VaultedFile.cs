namespace Ticketing.Attachments;

/// <summary>A file that a vault keeps.</summary>
/// <param name="Hash">SHA-256 of its bytes, in lower-case hexadecimal digits.</param>
/// <param name="Size">How many bytes it has.</param>
public sealed record VaultedFile(string Hash, long Size);
