using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>Whether a package may be applied to a device.</summary>
internal static class PackageCheck
{
    /// <summary>The result code that refuses it, or 200.</summary>
    public static ResultCode Of(PackageFile? package, string model, string firmware) => package switch
    {
        null or { IsWhole: false } => ResultCode.CorruptedPackage,
        { IsSigned: false } => ResultCode.FailedValidation,
        _ when package.Model != model => ResultCode.PackageMismatch,
        _ when package.From != "*" && package.From != firmware => ResultCode.NotAcceptable,
        _ => ResultCode.Successful,
    };
}
