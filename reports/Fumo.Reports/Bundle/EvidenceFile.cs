namespace Fumo.Reports;

/// <summary>A file of a bundle.</summary>
/// <param name="Name">Its name in the bundle.</param>
/// <param name="Size">Its octets.</param>
/// <param name="Sha256">Their SHA-256, in small hexadecimal digits.</param>
public sealed record EvidenceFile(string Name, long Size, string Sha256);
