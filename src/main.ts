import { Command } from 'commander'
const x: number = 1
console.log(x, Command.name, process.argv)
