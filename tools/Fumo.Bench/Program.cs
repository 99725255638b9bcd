using BenchmarkDotNet.Running;

// dotnet run -c Release --project tools/Fumo.Bench -- --filter '*Wbxml*'
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
