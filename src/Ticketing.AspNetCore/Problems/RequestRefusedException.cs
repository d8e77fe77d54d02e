namespace Ticketing.AspNetCore.Problems;

/// <summary>A request that HTTP itself refuses, before the help desk is asked.</summary>
internal sealed class RequestRefusedException(int status, string code, string detail) : Exception(detail)
{
    public int Status => status;

    public string Code => code;
}
