namespace Fumo.Session;

/// <summary>How long addresses may be, as DevDetail/URI tells the server (DM Standardized Objects 1.2.1, DevDetail).</summary>
/// <param name="MaxDepth">Segments.</param>
/// <param name="MaxTotalLength">Characters in all.</param>
/// <param name="MaxSegmentLength">Characters of one segment.</param>
public sealed record TreeLimits(int MaxDepth = 32, int MaxTotalLength = 1024, int MaxSegmentLength = 255);
