#!/usr/bin/env bash
# Trains the attribution reader: training/train.sh WIKINEWS_TEXTS TREEBANK OUT [OPTION...]
# WIKINEWS_TEXTS holds the texts that articles/wikinews.jsonl annotates, NAME.txt; TREEBANK is gum-open.conllu.gz; either
# may be '-', for none. OUT is the folder for the weights. Options are those of python -m training.
set -euo pipefail
if (($# < 3)); then
  echo 'usage: training/train.sh WIKINEWS_TEXTS TREEBANK OUT [OPTION...]   (- for no texts or no treebank)' >&2
  exit 2
fi
texts=$1 treebank=$2 out=$3
shift 3
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
venv=$("$here/environment.sh")
given=(--base "$venv/base-model" --articles "$here/articles/own" --out "$out")
[[ $texts == - ]] || given+=(--offsets "$here/articles/wikinews.jsonl" --texts "$texts")
[[ $treebank == - ]] || given+=(--treebank "$treebank")
PYTHONPATH="$here/.." exec "$venv/bin/python" -m training "${given[@]}" "$@"
