console.log('annotate', document.title);
